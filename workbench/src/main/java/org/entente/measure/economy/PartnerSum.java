package org.entente.measure.economy;

/**
 * A state's exports or imports over its partners.
 *
 * @param flow sum over the partners with a report
 * @param reported number of those
 * @param missing number of partners that are listed without a report
 */
record PartnerSum(Flow flow, long reported, long missing) {
    static final PartnerSum NONE = new PartnerSum(Flow.NOTHING, 0, 0);
}
