package cn.tongchou.replay;

/**
 * What must be refused was done, or was refused for another reason: a fault of the product, and so
 * a violation.
 */
class NotRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotRefused(String what) {
        super(what);
    }
}
