namespace DomRules.Model.Graph.Effects;

/// <summary>Tells people.</summary>
/// <param name="Queue">Queue.</param>
public sealed record NotifyEffect(string Queue) : Effect;
