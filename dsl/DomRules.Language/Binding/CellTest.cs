using DomRules.Model.Values;

namespace DomRules.Language.Binding;

/// <summary>What a cell admits, for the proof that every case is decided.</summary>
/// <param name="AdmitsUnknown">Whether a missing value passes.</param>
/// <param name="Admits">Whether a known value passes.</param>
/// <param name="Edges">Values at which the answer may change.</param>
internal sealed record CellTest(bool AdmitsUnknown, Func<Value, bool> Admits, IReadOnlyList<Value> Edges);
