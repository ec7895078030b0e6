package cn.tongchou.attachment;

import java.util.UUID;

/**
 * A stored file.
 *
 * @param name the name it was handed in under, without any path
 * @param sha256 hex digest of the content
 */
public record AttachedFile(
        UUID id, String name, String contentType, String sha256, byte[] content) {}
