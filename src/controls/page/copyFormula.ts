/** What a reader copies of a formula is its TeX, once, and not what stands for eyes and for screen readers. */
import "katex/contrib/copy-tex";
