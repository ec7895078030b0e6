package cn.tongchou.training;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What people call a course; the trail and letters are written in Chinese. */
@Component
class CourseNames {

    private final MessageSource messages;

    CourseNames(MessageSource messages) {
        this.messages = messages;
    }

    String of(TrainingCourse course) {
        return messages.getMessage(
                course.kind().messageKey(), null, course.kind().name(), Locale.SIMPLIFIED_CHINESE);
    }
}
