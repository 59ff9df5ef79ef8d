namespace DomRules.Operations.Serving;

/// <summary>Something that changes what is stored.</summary>
/// <param name="Actor">Who wants it: a name that the audit shows.</param>
/// <param name="Key">So that a repetition has no second effect; null: it may be done twice.</param>
/// <param name="Decide">Works out what is to be written, from how everything stands and the moment. Pure: where somebody else wrote first it is asked again.</param>
public sealed record WriteRequest(string Actor, RequestKey? Key, Func<LiveNetwork, DateTimeOffset, Draft> Decide)
{
    /// <summary>When it happened, for what is told late; null: now. A moment before the last commit's counts as that.</summary>
    public DateTimeOffset? At { get; init; }
}
