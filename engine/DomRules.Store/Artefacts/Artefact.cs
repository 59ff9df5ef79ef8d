namespace DomRules.Store.Artefacts;

/// <summary>Immutable content.</summary>
/// <param name="Row">What it is.</param>
/// <param name="Content">Its bytes, of which the hash is.</param>
public sealed record Artefact(ArtefactRow Row, ReadOnlyMemory<byte> Content);
