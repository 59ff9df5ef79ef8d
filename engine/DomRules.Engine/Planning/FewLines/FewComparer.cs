namespace DomRules.Engine.Planning.FewLines;

/// <summary>Compares whole plans by a rank list and the tie-breaks.</summary>
internal sealed class FewComparer(FewTable table, FewSlots slots)
{
    private readonly SubsetValues values = new(table);

    /// <summary>Less than zero: the first is better. <paramref name="place"/> of the rank list, or the tie-break, says why.</summary>
    public int Compare(FewPlan one, FewPlan other, out int place, out TieBreak tie)
    {
        (place, tie) = (-1, TieBreak.None);
        foreach (ref readonly var slot in slots.All)
        {
            values.Begin(slot);
            var result = Measure(one, slot.IsMax).CompareTo(Measure(other, slot.IsMax));
            if (result == 0)
                continue;
            place = slot.Place;
            return result;
        }

        return one.CompareTies(other, out tie);
    }

    private long Measure(FewPlan plan, bool isMax)
    {
        var whole = isMax ? long.MinValue : 0;
        for (var line = 0; line < table.LineCount; line++)
        {
            if (plan.LinesWith(line) is not 0 and var lines)
                whole = isMax ? Math.Max(whole, values.Of(plan.Dispatches[line], lines)) : whole + values.Of(plan.Dispatches[line], lines);
        }

        return whole;
    }
}
