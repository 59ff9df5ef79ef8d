using System.Collections.Immutable;
using System.Security.Claims;
using DomRules.Operations.Drafting;
using DomRules.Operations.Versions;
using DomRules.Store.Drafts;
using DomRules.Studio.Changes;
using DomRules.Studio.Editor;
using DomRules.Studio.Tests.Hosting;

namespace DomRules.Studio.Tests.Editor;

/// <summary>What leaves a draft.</summary>
[Collection(StudioCollection.Name)]
public sealed class DraftHandoverTests(StudioFixture fixture)
{
    private static readonly FileBundle Library = new(ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("shop.route", "policy shop currency EUR\n")]));

    [Fact]
    public async Task Store_OnAServerThatTakesOnlySignedLibraries_IsRefusedAndStoresNothing()
    {
        var services = fixture.Studio.Services with { TrustedKeys = ["a public key"] };
        await using var desk = new DraftDesk(services.Store, services.Clock, () => "unused");
        var stored = await new DraftHandover(services, desk, new Reviewing(services)).StoreAsync(await AuthorAsync("Tess Trust"), Draft(), Library);

        stored.Problem!.ShouldContain("only libraries that are packed and signed");
        (await services.Store.Artefacts.GetAsync(FileBundle.HashOf(Library.Write()))).ShouldBeNull();
    }

    private async Task<ClaimsPrincipal> AuthorAsync(string name) =>
        (await fixture.Studio.People.OfAsync(await fixture.Studio.SignInAsync(await fixture.Studio.AddPersonAsync(name, "author")), default))!;

    private DraftRow Draft() => new() { Id = "unused", Market = "DE", Title = "Signed", CreatedAt = fixture.Studio.Services.Clock.GetUtcNow(), ChangedAt = fixture.Studio.Services.Clock.GetUtcNow(), CreatedBy = "x", Authors = ["x"] };
}
