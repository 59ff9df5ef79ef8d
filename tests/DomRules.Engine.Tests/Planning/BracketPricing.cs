using DomRules.Engine.Planning;

namespace DomRules.Engine.Tests.Planning;

/// <summary>A tariff in weight brackets: no sum of its parts, with contents that no service takes and days that come later with weight.</summary>
internal sealed class BracketPricing(Story story, long bracket, long bracketPrice, long heaviest, int daysPerBracket, int? unknownFrom, bool tellsBounds)
    : IShipmentPricing
{
    public ShipmentPrice Price(int dispatch, ReadOnlySpan<Allocation> content)
    {
        content.IsEmpty.ShouldBeFalse();
        var stated = story.Dispatches[dispatch];
        long weight = 0, cost = stated.FixedCost;
        var former = -1;
        foreach (var part in content)
        {
            var candidate = story.Candidates[part.Candidate];
            candidate.Dispatch.ShouldBe(dispatch);
            part.Candidate.ShouldBeGreaterThan(former);
            part.Quantity.ShouldBeInRange(1, candidate.Most);
            former = part.Candidate;
            weight += part.Quantity * (candidate.Line + 1);
            cost += candidate.CostOnce + (candidate.CostPerStep * part.Quantity);
        }

        if (weight > heaviest)
            return ShipmentPrice.None;
        var brackets = weight / bracket;
        int? day = brackets >= unknownFrom ? null : (stated.EarliestDay ?? 0) + (int)(brackets * daysPerBracket);
        return new ShipmentPrice(true, cost + (brackets * bracketPrice), day, stated.Late || brackets > 2, (int)brackets);
    }

    /// <summary>Brackets only rise with weight, so the price of a part, feasible or not, is a bound for what includes it.</summary>
    public long? AtLeast(int dispatch, ReadOnlySpan<Allocation> content)
    {
        if (!tellsBounds)
            return null;
        long weight = 0, cost = story.Dispatches[dispatch].FixedCost;
        foreach (var part in content)
        {
            var candidate = story.Candidates[part.Candidate];
            weight += part.Quantity * (candidate.Line + 1);
            cost += candidate.CostOnce + (candidate.CostPerStep * part.Quantity);
        }

        return cost + (weight / bracket * bracketPrice);
    }
}
