namespace DomRules.Store.States;

/// <summary>A state.</summary>
/// <param name="Number">The last commit that it has in it.</param>
/// <param name="Hash">That commit's hash.</param>
/// <param name="Content">Its bytes.</param>
public sealed record SavedState(long Number, string Hash, ReadOnlyMemory<byte> Content);
