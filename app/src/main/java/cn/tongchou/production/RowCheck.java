package cn.tongchou.production;

import cn.tongchou.production.ManifestRefused.Fault;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.RuleViolation;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks rows of one kind: first the header, then each row's values. */
final class RowCheck {

    /** Pages of one part; more is a slip of the pen. */
    static final long PAGES_LIMIT = 1_000_000;

    private static final Pattern DATE =
            Pattern.compile("(\\d{4})[-./年](\\d{1,2})[-./月](\\d{1,2})日?");
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(https?://)?[^\\s/.]+(\\.[^\\s/.]+)+([/?#:]\\S*)?");
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private final ManifestColumns columns;
    private final LocalDate today;
    private final Map<ManifestField, Integer> places = new EnumMap<>(ManifestField.class);

    RowCheck(ConstructionKind kind, LocalDate today) {
        this.columns = ManifestColumns.of(kind);
        this.today = today;
    }

    /**
     * Finds the kind's columns, wherever they stand.
     *
     * @throws RuleViolation {@code production.error.columns-missing} naming them, {@code
     *     production.error.column-twice}
     */
    void header(RawRow header) {
        Map<String, Integer> named = new HashMap<>();
        for (int i = 0; i < header.cells().size(); i++) {
            RawRow.Cell cell = header.cell(i);
            String name = cell == null ? "" : cell.text().replace("*", "").strip();
            if (!name.isEmpty() && named.putIfAbsent(name, i) != null) {
                throw RuleViolation.at("file", "production.error.column-twice", name);
            }
        }
        List<String> missing = new ArrayList<>();
        for (ManifestColumns.Column column : columns.columns()) {
            Integer place = named.get(column.header());
            if (place == null) {
                missing.add(column.header());
            } else {
                places.put(column.field(), place);
            }
        }
        if (!missing.isEmpty()) {
            throw RuleViolation.at(
                    "file", "production.error.columns-missing", String.join("、", missing));
        }
    }

    /** The row's values by field; faults go to the list. */
    Map<ManifestField, String> values(RawRow row, List<Fault> faults) {
        Map<ManifestField, String> values = new LinkedHashMap<>();
        for (ManifestColumns.Column column : columns.columns()) {
            RawRow.Cell cell = row.cell(places.get(column.field()));
            if (cell != null && cell.formula()) {
                faults.add(new Fault(column.header(), "production.row.formula", List.of()));
                continue;
            }
            String text = cell == null ? "" : cell.text().strip();
            if (text.isEmpty()) {
                if (column.required()) {
                    faults.add(new Fault(column.header(), "production.row.missing", List.of()));
                }
                continue;
            }
            String value = value(column, cell, text, faults);
            if (value != null) {
                values.put(column.field(), value);
            }
        }
        if (faults.isEmpty() && isExample(values)) {
            faults.add(new Fault(null, "production.row.example", List.of()));
        }
        return values;
    }

    /** The template's example row, left in the file. */
    private boolean isExample(Map<ManifestField, String> values) {
        return columns.columns().stream()
                .allMatch(
                        column -> column.example().equals(values.getOrDefault(column.field(), "")));
    }

    private String value(
            ManifestColumns.Column column, RawRow.Cell cell, String text, List<Fault> faults) {
        if (text.codePointCount(0, text.length()) > column.field().length()) {
            faults.add(
                    new Fault(
                            column.header(),
                            "production.row.too-long",
                            List.of(column.field().length())));
            return null;
        }
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            faults.add(new Fault(column.header(), "production.row.control-characters", List.of()));
            return null;
        }
        return switch (column.field()) {
            case PAGES -> pages(column, text, faults);
            case PUBLISHED_ON, CAPTURED_ON -> date(column, cell, text, faults);
            case ADDRESS -> address(column, text, faults);
            case ITEM_TYPE -> oneOf(column, text, ManifestColumns.ITEM_TYPES, faults);
            case ITEM_UNIT -> oneOf(column, text, ManifestColumns.ITEM_UNITS, faults);
            case ITEM_AMOUNT -> amount(column, text, faults);
            default -> text;
        };
    }

    private static String pages(ManifestColumns.Column column, String text, List<Fault> faults) {
        BigDecimal number = number(text);
        String code =
                number == null
                        ? "production.row.not-a-number"
                        : number.signum() <= 0
                                ? "production.row.pages-not-positive"
                                : number.stripTrailingZeros().scale() > 0
                                        ? "production.row.pages-fraction"
                                        : number.compareTo(BigDecimal.valueOf(PAGES_LIMIT)) > 0
                                                ? "production.row.pages-too-many"
                                                : null;
        if (code != null) {
            faults.add(new Fault(column.header(), code, List.of(text)));
            return null;
        }
        return String.valueOf(number.longValueExact());
    }

    private static String amount(ManifestColumns.Column column, String text, List<Fault> faults) {
        BigDecimal number = number(text);
        if (number == null || number.signum() <= 0 || number.stripTrailingZeros().scale() > 2) {
            faults.add(new Fault(column.header(), "production.row.amount", List.of(text)));
            return null;
        }
        return number.stripTrailingZeros().toPlainString();
    }

    private String date(
            ManifestColumns.Column column, RawRow.Cell cell, String text, List<Fault> faults) {
        LocalDate date = cell.number() ? serial(text) : written(text);
        if (date == null) {
            faults.add(new Fault(column.header(), "production.row.not-a-date", List.of(text)));
            return null;
        }
        if (date.isAfter(today)) {
            faults.add(
                    new Fault(
                            column.header(),
                            "production.row.date-future",
                            List.of(date.toString())));
            return null;
        }
        return date.toString();
    }

    private static LocalDate serial(String text) {
        BigDecimal days = number(text);
        boolean plausible =
                days != null
                        && days.compareTo(BigDecimal.valueOf(20_000)) > 0
                        && days.compareTo(BigDecimal.valueOf(110_000)) < 0;
        return plausible ? EPOCH.plusDays(days.longValue()) : null;
    }

    private static LocalDate written(String text) {
        Matcher parts = DATE.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static String address(ManifestColumns.Column column, String text, List<Fault> faults) {
        if (!ADDRESS.matcher(text).matches()) {
            faults.add(new Fault(column.header(), "production.row.not-an-address", List.of(text)));
            return null;
        }
        return text;
    }

    private static String oneOf(
            ManifestColumns.Column column, String text, List<String> offered, List<Fault> faults) {
        if (!offered.contains(text)) {
            faults.add(
                    new Fault(
                            column.header(),
                            "production.row.not-offered",
                            List.of(String.join("、", offered))));
            return null;
        }
        return text;
    }

    private static BigDecimal number(String text) {
        try {
            return text.length() > 18 ? null : new BigDecimal(text.replace(",", ""));
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }
}
