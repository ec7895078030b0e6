package cn.tongchou.demo;

import cn.tongchou.replay.ReplayManifests;
import cn.tongchou.shared.ConstructionKind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Manifests of plainly invented works and documents, as a clerk's .csv. */
final class ExampleManifests {

    private static final int PAGES_PER_PART = 200;

    private ExampleManifests() {}

    /**
     * A batch of so many pages, or of so many published documents.
     *
     * @param key different for every batch
     */
    static byte[] of(ConstructionKind kind, String library, int key, int quantity, LocalDate day) {
        if (kind == ConstructionKind.LOCAL_DOCUMENT) {
            return ReplayManifests.pages(
                    "%s地方文献（2016年示例）第%d批".formatted(library, key), quantity, PAGES_PER_PART);
        }
        StringBuilder csv = new StringBuilder("题名,发文机构,来源网站,URL,发布日期\r\n");
        for (int i = 1; i <= quantity; i++) {
            csv.append(
                    "示例公开信息第%d批第%d条,示例机构,示例网站,http://www.example.gov.cn/%d/%d.html,%s\r\n"
                            .formatted(key, i, key, i, day));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
