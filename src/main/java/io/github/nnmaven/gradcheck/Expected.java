package io.github.nnmaven.gradcheck;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A wrong derivative that is known and accepted for a while.
 *
 * @param what   {@code tensor} or {@code tensor[i,j]}; empty or the subject's name for the whole subject
 * @param reason why it is accepted
 * @param until  the last day on which it is, null for ever
 */
public record Expected(String what, String reason, @Nullable LocalDate until) {}
