using DomRules.Language.Linking;

namespace DomRules.Language;

/// <summary>A compilation with what it went through, for those who ask more of a library than its graphs.</summary>
/// <param name="Result">What became of it.</param>
/// <param name="Index">Its policies and modules.</param>
/// <param name="Policies">The policies whose layers could be joined.</param>
internal sealed record CompiledLibrary(CompilationResult Result, LibraryIndex Index, IReadOnlyList<EffectivePolicy> Policies);
