/**
 * While a page arrives at its top, what stands below its first figure is laid out only where it is near the screen: on a
 * slow processor all of it takes as long as the figure itself. It is laid out when the page has nothing else to do, or
 * when the reader does something. Where the reader comes back, or goes to a place on the page, everything has its height
 * at once; without JavaScript too.
 */
export const arriving = `<script>
if (!location.hash && performance.getEntriesByType("navigation")[0]?.type === "navigate") {
  const {classList} = document.documentElement;
  const end = () => classList.remove("arriving");
  const whenIdle = () => self.requestIdleCallback ? requestIdleCallback(end, {timeout: 1500}) : end();
  classList.add("arriving");
  addEventListener("load", () => setTimeout(whenIdle, 300));
  addEventListener("pointerdown", end, true);
  addEventListener("keydown", end, true);
}
</script>`;
