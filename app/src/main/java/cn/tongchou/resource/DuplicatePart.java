package cn.tongchou.resource;

import java.util.UUID;

/**
 * A delivered part whose title and part stand elsewhere too.
 *
 * @param heading title and part as delivered
 * @param standing the part that stood first
 * @param standingHeading its title and part
 * @param library the library that holds it, or {@code null} where the deck does not name it
 * @param deck whether it is one of the 26 rows of the deck
 */
public record DuplicatePart(
        String heading,
        UUID standing,
        String standingHeading,
        String library,
        PartStatus status,
        boolean deck) {}
