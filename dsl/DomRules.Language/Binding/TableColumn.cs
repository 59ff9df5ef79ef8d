using DomRules.Model.Graph;

namespace DomRules.Language.Binding;

/// <summary>A column of a decision table.</summary>
internal sealed record TableColumn(string Name, Expression Value, bool MayBeMissing, string? Currency);
