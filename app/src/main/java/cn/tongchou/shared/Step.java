package cn.tongchou.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.transaction.annotation.Transactional;

/**
 * One step that a person, a timer or a command takes: domain rows, engine, audit and outbox commit
 * together or not at all. When the database refuses the step because of contention, the whole step
 * is tried again from outside, with jitter, until five seconds have passed since the first refusal
 * ({@link StepRetries}).
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Transactional
public @interface Step {}
