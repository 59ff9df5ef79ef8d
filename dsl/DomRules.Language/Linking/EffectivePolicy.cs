using DomRules.Language.Binding;
using DomRules.Model.Graph;

using DomRules.Language.Declarations;

namespace DomRules.Language.Linking;

/// <summary>A policy with all its layers, before it is bound.</summary>
/// <param name="Name">The policy's name.</param>
/// <param name="Layers">Root first.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Definitions">What names mean in it.</param>
/// <param name="Rules">All rules in force, by block and then in first-match order.</param>
/// <param name="Steps">Steps in force.</param>
/// <param name="Lists">Rank lists and the serving order in force, by member syntax.</param>
/// <param name="Disabled">Rules that were disabled.</param>
internal sealed record EffectivePolicy(string Name, ImmutableArray<Layer> Layers, string Currency, Definitions Definitions,
    ImmutableArray<LinkedRule> Rules, ImmutableArray<LinkedMember> Steps, ImmutableArray<LinkedMember> Lists, ImmutableArray<DisabledRule> Disabled);
