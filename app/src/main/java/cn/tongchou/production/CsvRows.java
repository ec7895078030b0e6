package cn.tongchou.production;

import cn.tongchou.shared.RuleViolation;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A .csv file, in UTF-8 or in GB 18030 (GBK), as spreadsheet programs in China write it. */
final class CsvRows {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private CsvRows() {}

    static void read(byte[] content, Consumer<RawRow> rows) {
        Charset charset = charsetOf(content);
        int start = startsWithMark(content) ? 3 : 0;
        try (Reader reader =
                        new InputStreamReader(
                                new java.io.ByteArrayInputStream(
                                        content, start, content.length - start),
                                charset);
                var records =
                        CSVFormat.DEFAULT
                                .builder()
                                .setIgnoreEmptyLines(false)
                                .get()
                                .parse(reader)) {
            for (CSVRecord record : records) {
                rows.accept(new RawRow(Math.toIntExact(record.getRecordNumber()), cells(record)));
            }
        } catch (IOException | UncheckedIOException broken) {
            throw ManifestFile.notAWorkbook();
        }
    }

    private static List<RawRow.Cell> cells(CSVRecord record) {
        List<RawRow.Cell> cells = new ArrayList<>(record.size());
        for (String text : record) {
            cells.add(text.isEmpty() ? null : new RawRow.Cell(text, false, false));
        }
        return cells;
    }

    private static Charset charsetOf(byte[] content) {
        for (byte one : content) {
            if (one == 0) {
                throw ManifestFile.notAWorkbook();
            }
        }
        if (startsWithMark(content) || decodes(content, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        if (decodes(content, GB18030)) {
            return GB18030;
        }
        throw RuleViolation.at("file", "production.error.encoding");
    }

    private static boolean decodes(byte[] content, Charset charset) {
        var decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer characters = CharBuffer.allocate(8192);
        while (true) {
            CoderResult result = decoder.decode(bytes, characters, true);
            if (result.isError()) {
                return false;
            }
            if (result.isUnderflow()) {
                return true;
            }
            characters.clear();
        }
    }

    private static boolean startsWithMark(byte[] content) {
        return content.length >= 3
                && (content[0] & 0xFF) == 0xEF
                && (content[1] & 0xFF) == 0xBB
                && (content[2] & 0xFF) == 0xBF;
    }
}
