package cn.tongchou.replay;

import java.nio.charset.StandardCharsets;

/**
 * Manifests of a replay: works that are plainly examples, in parts of equal size, as a clerk's
 * .csv.
 */
final class ReplayManifests {

    private ReplayManifests() {}

    /**
     * A batch of exactly so many pages.
     *
     * @param partSize pages of a part; the last has what is left
     */
    static byte[] pages(String library, int batch, long pages, long partSize) {
        StringBuilder csv = new StringBuilder("书名,分卷,页数,作者,主题词,出版日期,备注\r\n");
        long left = pages;
        for (int part = 1; left > 0; part++) {
            long here = Math.min(partSize, left);
            csv.append("%s地方文献（示例）第%d批,%02d,%d,,,,回放示例\r\n".formatted(library, batch, part, here));
            left -= here;
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
