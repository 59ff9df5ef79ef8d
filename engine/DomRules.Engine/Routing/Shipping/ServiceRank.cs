using DomRules.Engine.Carriers;
using DomRules.Model.Graph;
using DomRules.Model.Values;

namespace DomRules.Engine.Routing.Shipping;

/// <summary>Which of two offers is better by <c>rank services by</c>; ties: service id. A band is counted from the better of the two.</summary>
internal static class ServiceRank
{
    internal static int Compare(RoutingSession session, in ServiceOffer left, in ServiceOffer right)
    {
        foreach (var criterion in session.Policy.Graph.RankServicesBy)
        {
            var (a, b) = (ValueOf(session, criterion, left), ValueOf(session, criterion, right));
            var order = Compare(a, b);
            if (order != 0 && !WithinBand(session, criterion, a, b))
            {
                return criterion.IsHighest ? -order : order;
            }
        }

        return left.Service.CompareTo(right.Service);
    }

    private static int Compare(decimal? left, decimal? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        _ => left.Value.CompareTo(right.Value),
    };

    private static bool WithinBand(RoutingSession session, ServiceCriterion criterion, decimal? left, decimal? right)
    {
        if (criterion.Within is null || left is null || right is null || session.Value(criterion.Within, null) is not { } band)
        {
            return false;
        }

        var gap = Math.Abs(left.Value - right.Value);
        return band switch
        {
            NumberValue { Measure: Measure.Percent } percent => gap <= Math.Min(Math.Abs(left.Value), Math.Abs(right.Value)) * percent.Amount,
            NumberValue { Measure: Measure.Duration } time => gap <= decimal.Floor(time.Amount / 86_400),
            NumberValue number => gap <= number.Amount,
            MoneyValue money => gap <= money.Amount,
            _ => false,
        };
    }

    private static decimal? ValueOf(RoutingSession session, ServiceCriterion criterion, in ServiceOffer offer) => criterion.Kind switch
    {
        CriterionKind.OnTimeFirst => offer.IsOnTime ? 0 : 1,
        CriterionKind.LowestCost => session.Shipping.Carriage(offer),
        CriterionKind.EarliestDelivery => offer.Dates.DeliverOn,
        _ => Other(session, criterion, offer),
    };

    private static decimal? Other(RoutingSession session, ServiceCriterion criterion, in ServiceOffer offer)
    {
        session.Frame.Service = session.Shipping.Figures(offer);
        var value = session.Value(criterion.Value!, criterion.Name);
        session.Frame.Service = null;
        return ComparableNumber.Of(value);
    }
}
