namespace DomRules.Engine.Planning;

/// <summary>
/// Prices a dispatch by its content, for tariffs that are not sums (weight brackets, the choice of a service). It must be a pure function: the
/// planner remembers answers. The costs and days in <see cref="PlanDispatch"/> and <see cref="PlanCandidate"/> must then be bounds from below:
/// no content costs less than the dispatch's fixed cost plus its candidates' costs, none arrives before the dispatch's earliest day.
/// Days are not negative.
/// </summary>
public interface IShipmentPricing
{
    /// <summary>Prices one dispatch; <paramref name="content"/> is not empty, in the order of candidate indexes, all of this dispatch.</summary>
    ShipmentPrice Price(int dispatch, ReadOnlySpan<Allocation> content);

    /// <summary>
    /// A bound that makes searches short: no content that includes <paramref name="content"/> costs less than this and the stated costs of the
    /// candidates' quantities added to it. Null, the default: nothing better than the stated costs is known.
    /// </summary>
    long? AtLeast(int dispatch, ReadOnlySpan<Allocation> content) => null;
}
