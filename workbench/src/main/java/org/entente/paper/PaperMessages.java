package org.entente.paper;

import org.entente.text.MessageBundle;

/** The messages of reading and auditing a paper. */
public final class PaperMessages {
    public static final MessageBundle MESSAGES = MessageBundle.english(PaperMessages.class);

    private PaperMessages() {}
}
