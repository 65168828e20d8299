using FluentAssertions;
using NUnit.Framework;
using Reqnroll.BoDi;

namespace TestHarness.Tests.Gherkin;

[TestFixture]
internal sealed class ObjectContainerTests
{
    [Test]
    public void Makes_what_is_registered_nowhere_once_for_itself()
    {
        using var parent = new ObjectContainer();
        using var child = new ObjectContainer(parent);

        child.Resolve<User>().Part.Should().BeSameAs(child.Resolve<Part>());
        parent.Resolve<Part>().Should().NotBeSameAs(child.Resolve<Part>());
    }

    [Test]
    public void Asks_its_base_for_what_is_registered_there()
    {
        using var parent = new ObjectContainer();
        using var child = new ObjectContainer(parent);
        parent.RegisterTypeAs<Part, IPart>();

        child.IsRegistered<IPart>().Should().BeTrue();
        child.Resolve<IPart>().Should().BeSameAs(parent.Resolve<IPart>());
    }

    [Test]
    public void Types_instances_factories_and_names_can_be_registered()
    {
        using var container = new ObjectContainer();
        var mine = new Part();
        container.RegisterInstanceAs<IPart>(mine, "mine");
        container.RegisterFactoryAs<IPart>(inner => inner.Resolve<Part>(), "made");
        container.RegisterTypeAs<Part, IPart>("each").InstancePerDependency();

        container.Resolve<IPart>("mine").Should().BeSameAs(mine);
        container.Resolve<IPart>("made").Should().BeSameAs(container.Resolve<IPart>("made"));
        container.Resolve<IPart>("each").Should().NotBeSameAs(container.Resolve<IPart>("each"));
        container.ResolveAll<IPart>().Should().HaveCount(3);
        container.Resolve<IObjectContainer>().Should().BeSameAs(container);
    }

    [Test]
    public void An_interface_and_its_class_give_one_object()
    {
        using var container = new ObjectContainer();
        container.RegisterTypeAs<Part, IPart>();

        container.Resolve<IPart>().Should().BeSameAs(container.Resolve<Part>());
    }

    [Test]
    public void Disposes_what_it_made_and_nothing_else_unless_asked()
    {
        var given = new Part();
        var handedOver = new Part();
        var container = new ObjectContainer();
        container.RegisterInstanceAs<IPart>(given, "given");
        container.RegisterInstanceAs<IPart>(handedOver, "handed over", dispose: true);
        container.RegisterFactoryAs<IPart>(() => new Part(), "made");
        var made = (Part)container.Resolve<IPart>("made");
        var own = container.Resolve<Part>();

        container.Dispose();

        new[] { given, handedOver, made, own }.Select(part => part.Disposals).Should().Equal(0, 1, 1, 1);
        container.Invoking(disposed => disposed.Resolve<Part>()).Should().Throw<ObjectDisposedException>();
    }

    [Test]
    public void Tells_of_what_it_makes_itself()
    {
        using var container = new ObjectContainer();
        var created = new List<Type>();
        container.ObjectCreated += instance => created.Add(instance.GetType());
        container.Resolve<User>();

        created.Should().Equal(typeof(Part), typeof(User));
    }

    [Test]
    public void Says_what_it_cannot_make_and_who_asked_for_it()
    {
        using var container = new ObjectContainer();

        container.Invoking(c => c.Resolve<NeedsInterface>()).Should().Throw<ObjectContainerException>()
            .WithMessage($"*IPart cannot be made: it is an interface and nothing is registered for it. (asked for by *{nameof(NeedsInterface)} -> *IPart)");
        container.Invoking(c => c.Resolve<Chicken>()).Should().Throw<ObjectContainerException>().WithMessage("*Chicken needs itself to be made. (asked for by *Chicken -> *Egg)");
        container.Invoking(c => c.Resolve<string>()).Should().Throw<ObjectContainerException>().WithMessage("*only classes and interfaces*");
        container.Invoking(c => c.Resolve<Unclear>()).Should().Throw<ObjectContainerException>().WithMessage("*several constructors with 1 parameters*");
    }

    [Test]
    public void Registering_after_resolving_is_refused()
    {
        using var container = new ObjectContainer();
        container.RegisterTypeAs<Part, IPart>();
        container.RegisterInstanceAs<IPart>(new Part());
        container.Resolve<IPart>();

        container.Invoking(c => c.RegisterTypeAs<Part, IPart>()).Should().Throw<ObjectContainerException>().WithMessage("*it was resolved before*");
    }

    internal interface IPart;

    internal sealed class Part : IPart, IDisposable
    {
        public int Disposals { get; private set; }

        public void Dispose() => Disposals++;
    }

    internal sealed class User(Part part)
    {
        public User()
            : this(new Part())
        {
        }

        public Part Part { get; } = part;
    }

    internal sealed class NeedsInterface(IPart part)
    {
        public IPart Part { get; } = part;
    }

    internal sealed class Chicken(Egg egg)
    {
        public Egg Egg { get; } = egg;
    }

    internal sealed class Egg(Chicken chicken)
    {
        public Chicken Chicken { get; } = chicken;
    }

    internal sealed class Unclear
    {
        public Unclear(Part part) => _ = part;

        public Unclear(User user) => _ = user;
    }
}
