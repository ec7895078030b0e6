package cn.tongchou.access;

import cn.tongchou.testing.Client;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Everything that one person can read: the addresses given, and every link from there on. */
final class Walk {

    private static final Pattern LINK =
            Pattern.compile("(?:href|data-state-url|data-chart|data-url|hx-get)=\"(/[^\"#]*)\"");
    private static final List<String> MATTER =
            List.of("/css/", "/js/", "/img/", "/webjars/", "/_static/");

    private final Map<String, String> read = new LinkedHashMap<>();

    /**
     * @param most how many pages are read at most
     */
    Walk(Client client, Collection<String> addresses, int most) {
        Deque<String> waiting = new ArrayDeque<>(addresses);
        Set<String> seen = new LinkedHashSet<>(addresses);
        while (!waiting.isEmpty() && read.size() < most) {
            String address = waiting.poll();
            HttpResponse<byte[]> answer = client.download(address);
            String text = answer.statusCode() + " " + answer.headers().map() + text(answer.body());
            read.put(address, text);
            Matcher link = LINK.matcher(text);
            while (link.find()) {
                String next = link.group(1).replace("&amp;", "&");
                if (!next.contains("lang=")
                        && MATTER.stream().noneMatch(next::startsWith)
                        && seen.add(next)) {
                    waiting.add(next);
                }
            }
        }
    }

    /** What stands at each address: headers and text, also of workbooks, documents and PDFs. */
    Map<String, String> read() {
        return read;
    }

    static String text(byte[] body) {
        try {
            if (body.length > 4 && body[0] == '%' && body[1] == 'P' && body[2] == 'D') {
                StringBuilder text = new StringBuilder();
                try (PdfReader pdf = new PdfReader(body)) {
                    PdfTextExtractor extractor = new PdfTextExtractor(pdf);
                    for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                        text.append(extractor.getTextFromPage(page));
                    }
                    text.append(pdf.getInfo());
                }
                return text.toString();
            }
            if (body.length > 4 && body[0] == 'P' && body[1] == 'K') {
                StringBuilder text = new StringBuilder();
                try (ZipFile zip =
                        ZipFile.builder()
                                .setSeekableByteChannel(new SeekableInMemoryByteChannel(body))
                                .get()) {
                    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                        text.append("\n[")
                                .append(entry.getName())
                                .append("] ")
                                .append(
                                        new String(
                                                zip.getInputStream(entry).readAllBytes(),
                                                StandardCharsets.UTF_8));
                    }
                }
                return text.toString();
            }
            return new String(body, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
