using DomRules.Operations.Serving;

namespace DomRules.Operations.Changes;

/// <summary>A change whose time came.</summary>
internal static class DueChange
{
    /// <summary>What is in its way; null: nothing.</summary>
    internal static ChangeRefusal? Refusal(LiveNetwork live, Activation activation, string job) =>
        live.Changes.Changes.GetValueOrDefault(activation.Change!) is not { } change ? ChangeWrites.Gone(activation.Change!)
        : change.Schedule?.Job != job || change.Version != activation.Publish.Version ? new ChangeRefusal(409, "not_scheduled", "The time was given up, or the change moved since.")
        : ChangeChecks.Ready(live, change);
}
