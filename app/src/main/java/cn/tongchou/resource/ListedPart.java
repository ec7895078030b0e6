package cn.tongchou.resource;

import java.util.UUID;

/**
 * One row of the resource lists.
 *
 * @param listingNo place in the list; later rows have higher numbers
 * @param heading title and part
 * @param pages of the part, or {@code null} where unknown
 * @param libraryId its library, or {@code null} where unknown
 * @param surplus whether an earlier row of the same prefecture has the same title and part
 * @param changeable whether the person who asked may change or remove it
 */
public record ListedPart(
        UUID id,
        long listingNo,
        String heading,
        Long pages,
        String libraryId,
        String prefectureCode,
        String prefectureName,
        PartStatus status,
        boolean deck,
        boolean surplus,
        boolean changeable) {}
