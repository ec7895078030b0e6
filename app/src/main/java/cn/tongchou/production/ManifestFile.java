package cn.tongchou.production;

import cn.tongchou.shared.RuleViolation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The rows of a handed-in file, one after the other, whatever its length. What the file is, its
 * content says, not its name alone.
 */
final class ManifestFile {

    /** More rows than any sheet of the field has; a sheet's own limit is 1,048,576. */
    static final long ROW_LIMIT = 1_000_000;

    private static final long UNPACKED_LIMIT = 800L * 1024 * 1024;
    private static final long SHARED_LIMIT = 200L * 1024 * 1024;
    private static final int RATIO_LIMIT = 400;
    private static final int ENTRY_LIMIT = 1_000;

    private ManifestFile() {}

    /**
     * Reads every row, the header first.
     *
     * @throws RuleViolation at {@code file}: {@code production.error.not-a-workbook}, {@code
     *     production.error.old-workbook}, {@code production.error.unpacks-too-large}, {@code
     *     production.error.encoding}
     */
    static void read(String fileName, byte[] content, Consumer<RawRow> rows) {
        if (startsWith(content, 0x50, 0x4B, 0x03, 0x04)) {
            guard(content);
            XlsxRows.read(content, rows);
        } else if (startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw RuleViolation.at("file", "production.error.old-workbook");
        } else if (fileName != null && fileName.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            CsvRows.read(content, rows);
        } else {
            throw notAWorkbook();
        }
    }

    static RuleViolation notAWorkbook() {
        return RuleViolation.at("file", "production.error.not-a-workbook");
    }

    /** Unpacks into nothing and counts, before a parser builds anything from it. */
    private static void guard(byte[] content) {
        byte[] buffer = new byte[64 * 1024];
        long total = 0;
        long shared = 0;
        int entries = 0;
        try (ZipFile zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                        .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                boolean sheet = entry.getName().startsWith("xl/worksheets/");
                try (InputStream packed = zip.getInputStream(entry)) {
                    for (int n = packed.read(buffer); n >= 0; n = packed.read(buffer)) {
                        total += n;
                        shared += sheet ? 0 : n;
                        if (total > UNPACKED_LIMIT
                                || shared > SHARED_LIMIT
                                || total > 50L * 1024 * 1024
                                        && total / content.length > RATIO_LIMIT) {
                            throw RuleViolation.at("file", "production.error.unpacks-too-large");
                        }
                    }
                }
                if (++entries > ENTRY_LIMIT) {
                    throw RuleViolation.at("file", "production.error.unpacks-too-large");
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw notAWorkbook();
        }
        if (entries == 0) {
            throw notAWorkbook();
        }
    }

    private static boolean startsWith(byte[] content, int... signature) {
        if (content.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((content[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    static InputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }
}
