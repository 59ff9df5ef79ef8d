using System.Collections.Immutable;
using DomRules.Model.Networks;

namespace DomRules.Engine.Calendars;

/// <summary>A service's days: when it collects, when it moves and delivers, and its cutoffs.</summary>
internal sealed record ServiceDays(WorkingDays Collects, WorkingDays Delivers, CutoffTable Cutoffs, ImmutableArray<HolidayDeadline> Deadlines)
{
    /// <summary>
    /// The day of delivery after holiday deadlines: what is shipped after the last day for a holiday is delivered only on the
    /// first delivery day after that holiday.
    /// </summary>
    public int AfterDeadlines(int shipBy, int deliverOn)
    {
        int day = deliverOn;
        foreach (HolidayDeadline deadline in Deadlines)
        {
            if (shipBy > deadline.LastShip.DayNumber && shipBy <= deadline.DeliverBy.DayNumber && day <= deadline.DeliverBy.DayNumber)
            {
                day = Delivers.From(deadline.DeliverBy.DayNumber + 1);
            }
        }

        return day;
    }
}
