package cn.tongchou.testing;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person who follows every link of every page, a few of each kind. */
public final class PageWalk {

    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*?\\bhref=\"(/[^\"#]*)");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final Pattern TAG = Pattern.compile("<([a-z]+[0-9]?)\\b([^>]*)>");
    private static final Pattern NAMED = Pattern.compile("\\b(?:id|action)=\"([^\"]*)\"");

    private final Client client;
    private final PageRoutes routes;
    private final int ofEachKind;
    private final Map<String, Integer> taken = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    /**
     * @param ofEachKind so many pages of one route are read in each walk
     */
    public PageWalk(Client client, PageRoutes routes, int ofEachKind) {
        this.client = client;
        this.routes = routes;
        this.ofEachKind = ofEachKind;
    }

    /** Walks from a page on; what was read before, on this walk or an earlier one, is left out. */
    public List<Visit> from(String start) {
        taken.clear();
        // What an address without an id shows depends on the year chosen last.
        seen.removeIf(path -> !ID.matcher(path).find());
        List<Visit> visits = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String path = open.poll();
            String pattern = routes.of(path.replaceAll("\\?.*", "")).orElse(null);
            if (pattern == null || !seen.add(path) || !wanted(pattern, path)) {
                continue;
            }
            HttpResponse<String> answer = client.get(path);
            visits.add(new Visit(pattern, path, answer.statusCode(), answer.body()));
            if (answer.statusCode() / 100 == 3) {
                open.addFirst(Client.path(answer));
            }
            Matcher link = LINK.matcher(answer.body());
            while (link.find()) {
                open.add(link.group(1).replace("&amp;", "&"));
            }
        }
        return visits;
    }

    /** Whether one more page of this route is read; the start of a year always is. */
    private boolean wanted(String pattern, String path) {
        return taken.merge(pattern, 1, Integer::sum) <= ofEachKind
                && !path.contains("lang=")
                && (!path.contains("year=") || path.startsWith("/?") || taken.get(pattern) == 1);
    }

    /**
     * A page that was read.
     *
     * @param pattern of its route
     */
    public record Visit(String pattern, String path, int status, String html) {

        /** Which page it is and what it is built of, whatever its words and numbers say. */
        public Set<String> parts() {
            Set<String> parts = new TreeSet<>(Set.of(pattern));
            Matcher tag = TAG.matcher(html);
            while (tag.find()) {
                parts.add(named(tag.group(2)));
            }
            return parts;
        }

        private static String named(String attributes) {
            return NAMED.matcher(attributes)
                    .results()
                    .map(found -> found.group(1))
                    .map(name -> name.replaceAll("[0-9a-f-]{36}", "{}").replaceAll("[0-9]+", "0"))
                    .collect(Collectors.joining(" "));
        }
    }
}
