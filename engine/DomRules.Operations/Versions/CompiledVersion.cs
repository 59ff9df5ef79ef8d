using DomRules.Formats;
using DomRules.Formats.Places;
using DomRules.Language;
using DomRules.Model.Graph;

namespace DomRules.Operations.Versions;

/// <summary>A version of a library, ready to decide.</summary>
/// <param name="Hash">Hash of its content.</param>
/// <param name="Library">What it compiled to.</param>
/// <param name="Fields">Types of the merchant's own facts.</param>
/// <param name="Places">Its own coordinates of postal codes; null: it has none.</param>
/// <param name="Compilation">What compiling came to, with warnings.</param>
public sealed record CompiledVersion(string Hash, PolicyLibrary Library, FieldTypes Fields, PostalPlaces? Places, CompilationResult Compilation);
