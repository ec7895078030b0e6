package cn.tongchou.shell;

import cn.tongchou.shared.TypedText;
import java.beans.PropertyEditorSupport;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Every text of every form goes this way: see {@link TypedText}. */
@ControllerAdvice
class TypedTextBinding {

    /** Rows of one form; a forged index makes no longer list. */
    private static final int ROWS = 500;

    @InitBinder
    void texts(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(ROWS);
        binder.registerCustomEditor(
                String.class,
                new PropertyEditorSupport() {
                    @Override
                    public void setAsText(String typed) {
                        if (!TypedText.isText(typed)) {
                            throw new IllegalArgumentException("not a text");
                        }
                        setValue(TypedText.visible(typed));
                    }
                });
    }
}
