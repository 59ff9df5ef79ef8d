namespace DomRules.Operations.Testing.FromDecisions;

/// <summary>How what happened to an order must be answered.</summary>
internal sealed class ExpectedOfEvent(TestSubject subject)
{
    /// <summary>Each without the word <c>expect</c>; none where no rule answered.</summary>
    internal IEnumerable<string> All() =>
        ExpectedWords.Fired(subject.Record.Rules, subject.Record.Actions.Select(action => action.Rule))
            .Concat(subject.Record.Actions.Select(action => $"action {action.Action}"))
            .Concat(ExpectedWords.Holds(subject.Record.Holds, subject.Zone));
}
