namespace DomRules.Formats.Problems;

/// <summary>Where a record stands.</summary>
/// <param name="File">The input's name.</param>
/// <param name="Line">Line on which the record starts, from 1.</param>
/// <param name="Path">JSON path of the record in its file.</param>
internal readonly record struct RecordPlace(string File, int Line, string Path);
