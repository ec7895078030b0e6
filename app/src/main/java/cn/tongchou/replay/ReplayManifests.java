package cn.tongchou.replay;

import java.nio.charset.StandardCharsets;

/**
 * Manifests of a replay: works that are plainly examples, in parts of equal size, as a clerk's
 * .csv.
 */
public final class ReplayManifests {

    private ReplayManifests() {}

    /**
     * A batch of exactly so many pages.
     *
     * @param work the title, of which the pages are parts
     * @param partSize pages of a part; the last has what is left
     */
    public static byte[] pages(String work, long pages, long partSize) {
        StringBuilder csv = new StringBuilder("书名,分卷,页数,作者,主题词,出版日期,备注\r\n");
        long left = pages;
        for (int part = 1; left > 0; part++) {
            long here = Math.min(partSize, left);
            csv.append("%s,%02d,%d,,,,回放示例\r\n".formatted(work, part, here));
            left -= here;
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
