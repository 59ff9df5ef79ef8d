using DomRules.Model.Graph;
using DomRules.Model.Graph.Effects;

namespace DomRules.Engine.Routing;

/// <summary>An effect with the rule it belongs to.</summary>
internal readonly record struct RuleEffect<T>(Rule Rule, T Effect)
    where T : Effect;
