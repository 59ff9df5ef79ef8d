using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using DomRules.Api.Webhooks;
using DomRules.Operations.Changes;
using DomRules.Operations.Drafting;
using DomRules.Studio.Accounts;
using DomRules.Studio.Hosting;
using DomRules.Studio.Tests.Editor;
using DomRules.Studio.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;

namespace DomRules.Studio.Tests.Accounts;

/// <summary>Every operation as every role, as nobody, and as somebody whose role was taken while the page stood open. What the studio offers and no table names fails.</summary>
public sealed class OperationAccessTests
{
    [Fact]
    public async Task EveryOperation_AsEverybody_IsDoneOnlyWhereTheTableSaysSo()
    {
        await using var studio = await ServedStudio.StartAsync(told: 1);
        var table = await TableAsync(studio);
        var wrong = new List<string>();
        foreach (var actor in await Actor.AllAsync(studio))
        {
            foreach (var operation in table.All)
            {
                var expected = actor.CountsAs is { } role && operation.May.Contains(role);
                if (await operation.IsDoneAsync(actor) != expected)
                {
                    wrong.Add($"{actor.Name}: {operation.Desk.Name}.{operation.Name} was {(expected ? "refused" : "done")}");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task EveryMethod_OfADeskThatPagesHave_HasARow()
    {
        await using var studio = await ServedStudio.StartAsync(told: 1);
        var rows = (await TableAsync(studio)).All.Select(row => $"{row.Desk.Name}.{row.Name}").Concat(UnaskedOperations.All).ToList();
        rows.ShouldBeUnique();
        var offered = Desks(studio).SelectMany(desk => Methods(desk).Select(method => $"{desk.Name}.{method}")).Distinct(StringComparer.Ordinal).ToList();
        offered.Except(rows).ShouldBeEmpty("put it into OperationTable with who may, or into UnaskedOperations by the reason why it asks nobody");
        rows.Except(offered).ShouldBeEmpty("there is no such operation any more");
    }

    [Fact]
    public void NoPage_WritesToTheLogItself()
    {
        var folder = Path.Combine(Repository.Root, "studio", "DomRules.Studio");
        var pages = Directory.EnumerateFiles(folder, "*.razor*", SearchOption.AllDirectories).Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).ToList();
        pages.Count.ShouldBeGreaterThan(80);
        pages.Where(file => File.ReadAllText(file).Contains("Queue.SubmitAsync", StringComparison.Ordinal)).Select(Path.GetFileName)
            .ShouldBeEmpty("what changes anything is an operation, which asks whether the person may");
    }

    /// <summary>What pages can be given, and what they get from it.</summary>
    private static IEnumerable<Type> Desks(ServedStudio studio)
    {
        var builder = WebApplication.CreateSlimBuilder();
        StudioServer.Face(studio.Services).Add(builder);
        return builder.Services.Select(service => service.ServiceType).Where(type => type.Assembly == typeof(StudioServer).Assembly || type == typeof(DraftDesk))
            .Append(typeof(DraftSeat)).Append(typeof(WebhookDesk)).Append(typeof(Changing)).Append(typeof(ApprovalRuling)).Distinct();
    }

    private static IEnumerable<string> Methods(Type desk) =>
        desk.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(method => (method.IsPublic || method.IsAssembly) && !method.IsSpecialName && method.GetCustomAttribute<CompilerGeneratedAttribute>() is null && !method.Name.Contains('<', StringComparison.Ordinal))
            .Where(method => desk.Assembly == typeof(StudioServer).Assembly || method.IsPublic)
            .Select(method => method.Name).Where(name => name is not ("Dispose" or "DisposeAsync"));

    private static async Task<OperationTable> TableAsync(ServedStudio studio)
    {
        var writer = await studio.AddPersonAsync("Writes It", "author");
        var version = await studio.VersionAsync("tried by everybody");
        var opened = await studio.Services.Changing.OpenAsync(new ChangeProposal { Market = "DE", Version = version, Title = "Tried", Why = "To see who may." }, await studio.PersonAsync(writer));
        var hooks = new WebhookDesk(studio.Services, allowsPrivate: false);
        await hooks.AddAsync("tester", "care", "https://care.invalid/in", []);
        await hooks.TestAsync("tester", studio.Services.Queue.Live.Receivers.Keys.Single());
        var draft = await BegunDraft.BeginAsync(studio.Store, "Tried", null, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("policy.route", "policy tried currency EUR\n"));
        return new OperationTable(studio, draft, opened.Change!, version);
    }
}
