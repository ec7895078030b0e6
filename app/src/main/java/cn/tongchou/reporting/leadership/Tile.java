package cn.tongchou.reporting.leadership;

import cn.tongchou.reporting.year.Percent;
import cn.tongchou.reporting.year.Share;
import cn.tongchou.shared.ConstructionKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A prefecture of the picture. Its place only suggests where the prefecture lies; it is no border.
 *
 * @param code division code of the prefecture (GB/T 2260), 230000 for the provincial library
 * @param x from the left, in the picture's units
 * @param y from the top
 * @param libraries how many of its libraries construct
 * @param target in the kind's unit, all its libraries together
 * @param accepted in the kind's unit
 * @param warning the gravest of its libraries
 */
public record Tile(
        String code, int x, int y, int libraries, long target, long accepted, Warning warning) {

    private static final Map<String, int[]> PLACES = places();

    private static Map<String, int[]> places() {
        Map<String, int[]> places = new LinkedHashMap<>();
        places.put("230000", new int[] {350, 2});
        places.put("230100", new int[] {133, 194});
        places.put("230200", new int[] {4, 130});
        places.put("230300", new int[] {348, 258});
        places.put("230400", new int[] {262, 130});
        places.put("230500", new int[] {305, 194});
        places.put("230600", new int[] {47, 194});
        places.put("230700", new int[] {176, 130});
        places.put("230800", new int[] {219, 194});
        places.put("230900", new int[] {262, 258});
        places.put("231000", new int[] {176, 258});
        places.put("231100", new int[] {133, 66});
        places.put("231200", new int[] {90, 130});
        places.put("232700", new int[] {90, 2});
        return places;
    }

    /** Every prefecture of the picture, those without a library of the kind too. */
    static List<Tile> of(List<Share> shares, ConstructionKind kind, Map<UUID, Warning> warnings) {
        List<Tile> tiles = new ArrayList<>();
        PLACES.forEach(
                (code, place) -> {
                    List<Share> own =
                            shares.stream()
                                    .filter(share -> share.kind() == kind)
                                    .filter(share -> code.equals(prefecture(share)))
                                    .toList();
                    tiles.add(
                            new Tile(
                                    code,
                                    place[0],
                                    place[1],
                                    (int) own.stream().map(Share::institutionId).distinct().count(),
                                    own.stream().mapToLong(Share::target).sum(),
                                    own.stream().mapToLong(Share::accepted).sum(),
                                    own.stream()
                                            .map(s -> warnings.get(s.institutionId()))
                                            .filter(java.util.Objects::nonNull)
                                            .reduce(Warning.GREEN, Warning::or)));
                });
        return tiles;
    }

    private static String prefecture(Share share) {
        String code = share.divisionCode();
        return code == null || code.length() < 4 ? null : code.substring(0, 4) + "00";
    }

    /** 验收率 in percent; {@code null} where nobody constructs. */
    public BigDecimal percent() {
        return Percent.of(accepted, target);
    }

    /** The class of its depth of colour: five steps, or none where nobody constructs. */
    public String css() {
        if (percent() == null) {
            return "np";
        }
        int percent = percent().intValue();
        return percent < 35
                ? "l0"
                : percent < 45 ? "l1" : percent < 60 ? "l2" : percent < 70 ? "l3" : "l4";
    }

    /** The key of its short name. */
    public String nameKey() {
        return "reporting.tile." + code;
    }
}
