package cn.tongchou.resource;

import java.util.UUID;

/**
 * What a list is narrowed to; {@code null} means any.
 *
 * @param prefecture six digits
 * @param text part of a title
 * @param duplicates only surplus rows: title and part stand in an earlier row of the prefecture
 */
public record ResourceFilter(
        PartStatus status, String prefecture, String text, UUID library, boolean duplicates) {

    public static final ResourceFilter ALL = new ResourceFilter(null, null, null, null, false);
}
