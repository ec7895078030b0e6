package cn.tongchou.shared;

import java.util.Locale;

/**
 * Message keys of enum constants: {@code production.batch-status.in-rework} for {@code
 * BatchStatus.IN_REWORK}.
 */
public final class Keys {

    private Keys() {}

    /** The key of a constant below a prefix; the constant's name in lower case with hyphens. */
    public static String of(String prefix, Enum<?> constant) {
        return prefix + '.' + constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
