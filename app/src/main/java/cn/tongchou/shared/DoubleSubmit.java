package cn.tongchou.shared;

/** The same form was handed in twice; the first time took effect, the second has none. */
public class DoubleSubmit extends AlreadyDone {

    public DoubleSubmit() {
        super("shared.error.double-submit");
    }
}
