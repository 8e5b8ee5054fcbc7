package org.entente.chronology;

import java.util.List;

/** The explicit list of kinds of events, in the order in which their rules are listed. */
final class EventClasses {
    private EventClasses() {}

    static List<EventClass> standard() {
        return List.of(
                new MembershipEvents(),
                new AllianceEvents(),
                new RivalryEvents(),
                new DisputeEvents(),
                new ConflictEvents(),
                new TradeAgreementEvents(),
                new TreatyEvents(),
                new NuclearEvents(),
                new ExerciseEvents(),
                new OrderEvents(),
                new DeliveryEvents(),
                new LeaderEvents(),
                new CodedEvents());
    }
}
