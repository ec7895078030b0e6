package cn.tongchou.shared;

/** There is no such thing, or none that this person may know of: both answer alike (HTTP 404). */
public class NotFound extends RuntimeException {

    public NotFound() {
        super("not found");
    }
}
