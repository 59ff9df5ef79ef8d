namespace DomRules.Libraries.Tests.Complete;

public sealed class CompleteLibraryTests
{
    /// <summary>How the reader enters single pieces, and a name that may not be one: no forms of a file.</summary>
    private static readonly string[] NotWritten =
        ["HeaderPieceContext", "DeclarationPieceContext", "MemberPieceContext", "StatementPieceContext", "ConditionPieceContext", "ReservedContext"];

    private static readonly UsedForms Used = UsedForms.In(LibraryFolders.RouteFiles(LibraryFolders.Complete));

    [Fact]
    public void CompleteLibrary_OfAllForms_UsesEveryOneOfTheGrammar() => Used.UnusedForms().Except(NotWritten).ShouldBeEmpty();

    [Fact]
    public void CompleteLibrary_OfAllWords_UsesEveryKeyword() => Used.UnusedKeywords().ShouldBeEmpty();
}
