import {bowlLevels, type Land, type Rectangle} from "../../figures/landscape.js";
import {rotatedQuadratic} from "../../lib/objectives/functions/rotatedQuadratic.js";

/** The valley of this lesson: curvature 1 along it, 25 across. */
export const curvatures = [1, 25] as const;
export const valley = rotatedQuadratic({lambda: [...curvatures]});
/** What is in sight of it. */
export const window: Rectangle = {x: [-3.2, 3.2], y: [-1.2, 1.2]};
export const land: Land = {surface: valley, key: "valley", levels: bowlLevels(valley)};
