namespace DomRules.Store.Commits;

/// <summary>Bytes that take the place of others in an earlier commit. The chain keeps the hash of the bytes that were.</summary>
/// <param name="Number">The commit.</param>
/// <param name="Part">Which part.</param>
/// <param name="Index">Which of several, from 0; 0 where there is one.</param>
/// <param name="Body">The new bytes.</param>
public sealed record BodyReplacement(long Number, BodyPart Part, int Index, ReadOnlyMemory<byte> Body);
