package org.entente.web.find;

import java.util.stream.Collectors;
import org.entente.country.Spell;
import org.entente.country.State;
import org.entente.text.Arguments;
import org.entente.text.MessageBundle;

/**
 * A state in a list.
 *
 * @param code of ids and addresses
 * @param name in the reader's language
 * @param cow COW number
 * @param region UN sub-region
 * @param years of membership
 * @param current whether it is a member today
 */
public record StateRow(String code, String name, int cow, String region, String years, boolean current) {

    public static StateRow of(State state, MessageBundle texts) {
        return new StateRow(
                state.code(),
                state.name(texts.locale()),
                state.cow(),
                state.region(),
                state.spells().stream().map(spell -> years(spell, texts)).collect(Collectors.joining(", ")),
                state.isMemberToday());
    }

    private static String years(Spell spell, MessageBundle texts) {
        return spell.isOpen()
                ? texts.get(
                        "states.since",
                        Arguments.none().year("year", spell.from().getYear()))
                : spell.describe();
    }
}
