using DomRules.Operations.Serving;

namespace DomRules.Operations.Changes;

/// <summary>Why something is not done to a change, in words for people.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">For programs.</param>
/// <param name="Words">What is in the way, and what to do.</param>
public sealed record ChangeRefusal(int Status, string Code, string Words)
{
    internal Serving.Draft Draft() => Serving.Draft.Nothing(new WriteAnswer(Status, LifeWrites.Problem(Words, Code, Status)));
}
